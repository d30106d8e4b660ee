//! Waiting time: queueing formulas, predictors, honest announcements and a simulator.
