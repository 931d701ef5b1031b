"""HTTP/1.1 for the fake servers of tests: requests read, responses put together, a server in a thread."""
