//! Packets: what people hand to each other.
