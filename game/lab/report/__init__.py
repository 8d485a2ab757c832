"""The balance report: plain data in, one self-contained page out."""
