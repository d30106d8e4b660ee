-- What reading a letter found beside its words, as JSON: by what it was taken for a machine's, what was mended in it,
-- who wanted to know that it was opened, whether it is signed or sealed. NULL when nothing was found.
ALTER TABLE letters ADD COLUMN reading TEXT;
