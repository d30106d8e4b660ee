import { NoticeSettingsForm } from "@/features/notices/notice-settings";
import { ProfilePage } from "@/features/profile/profile-page";

export function ProfileRoute() {
  return <ProfilePage notices={<NoticeSettingsForm />} />;
}
