"""Benchmarks: ``python -m benchmarks`` runs all, ``python -m benchmarks NAME…`` some. They print and assert nothing."""
