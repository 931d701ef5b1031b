"""The domain: halls, hours, quotes and bookings as plain functions on a session.

The functions do not import Flask, do not commit, and get `now` and the settings as arguments.
"""
