//! The screens of PRODUCT.md as a typed enum over the location hash.
