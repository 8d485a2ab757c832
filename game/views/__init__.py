"""What one seat may know, in words and fields."""
