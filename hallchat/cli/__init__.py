"""The command line: prepare, seed, chat, understand, telegram, bookings."""
