"""What we know: vocabulary, reference data, the participant file and the one store."""
