"""Whatever can answer a turn: one method, `respond`."""
