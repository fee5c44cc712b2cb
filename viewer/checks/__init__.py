"""What can be wrong with a sheet that its types can't say; each finding is a `Fault`."""
