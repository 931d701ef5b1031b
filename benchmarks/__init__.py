"""Measures time, CPU and memory, each figure beside a floor from the same run: `make bench` prints them."""
