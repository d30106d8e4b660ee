import type { GuardFamily } from "@/lib/api/model";

/** Languages that share their rules. */
export const FAMILIES: GuardFamily[] = ["en", "ru", "bcs", "ro"];
