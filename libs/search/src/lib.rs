//! Search: one analysis and one ranking for articles and tickets on both databases.
