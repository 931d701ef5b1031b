"""The domain: halls, hours, quotes and bookings as plain functions on a session.

It knows no Flask, commits nothing and reads no ambient state: `now` and the settings are given.
"""
