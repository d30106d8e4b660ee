-- Customers who wish not to be asked whether it is really solved.

CREATE TABLE survey_refusals (
    customer_id BIGINT PRIMARY KEY REFERENCES customers (id),
    at BIGINT NOT NULL
);
