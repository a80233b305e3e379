"""What a number says of its indicator: level, growth, change, share or ratio; how exact, against what, how sure."""
