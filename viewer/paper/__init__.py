"""A fact sheet on paper: its content set by Typst, as one PDF or as pages of SVG."""
