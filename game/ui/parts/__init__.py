"""What several screens show: the frame of a page, questions, and pieces of the board."""
