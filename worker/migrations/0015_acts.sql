-- Appeals about the same problem are answered once. Partial: an appeal that stands by itself costs no index row.
CREATE INDEX appeals_duplicates ON appeals (agency, duplicate_of, id) WHERE duplicate_of IS NOT NULL;

-- Appeals whose duplicates have yet to be told what was answered: written in the batch of the act, deleted once all of them know.
CREATE TABLE duplicates_behind (
  agency TEXT NOT NULL,
  main INTEGER NOT NULL,
  version INTEGER NOT NULL, -- of the main appeal after the act
  staff TEXT NOT NULL, -- who acted
  PRIMARY KEY (agency, main),
  FOREIGN KEY (agency, main) REFERENCES appeals (agency, id)
) STRICT, WITHOUT ROWID;
