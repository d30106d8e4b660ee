/** Our sign: a letter that is also somebody speaking. */
export function Brand(props: { size?: number }) {
  const size = props.size ?? 28;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="9" fill="#1d5f74" />
      <path
        d="M9 9.5h9.2a4.8 4.8 0 0 1 0 9.6H14l-4.6 4v-4"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M19.4 18.9 23.4 23" fill="none" stroke="#f0b48a" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
