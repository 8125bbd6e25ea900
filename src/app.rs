//! The app: start-up and routes.
