"""Everything on paper: a PDF on A4, drawn in millimetres and opened in the laptop's own program for PDF files."""
