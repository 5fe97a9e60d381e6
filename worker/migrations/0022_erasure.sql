-- An erasure asks what the answers to one appeal have shown; the primary key begins with the photo.
CREATE INDEX answer_photos_appeal ON answer_photos (agency, appeal);
