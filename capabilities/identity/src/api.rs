//! The routes of this capability, and [`Caller`]: who stands at the door.
