/**
 * How fast the service is: its searches over 100,000 listings, and its reads and writes beside a bare handler that does the same SQL.
 * In the profile {@code bench}; writes {@code docs/benchmarks-api.md}.
 */
package org.duijie.api.bench;
