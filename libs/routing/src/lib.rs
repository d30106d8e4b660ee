//! Routing: who should take which conversation, and why.
