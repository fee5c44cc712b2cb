"""Bar charts and timelines on screen: the only folder that names pyqtgraph.

Importing this package imports nothing, so that a window can open before pyqtgraph is there.
"""
