/**
 * The record: tables and SQL for SQLite and PostgreSQL. {@link org.duijie.api.store.Database} opens transactions; a table is made for
 * one of them, {@code new ListingTable(transaction)}, and each of its methods takes the bureau: none finds a row by an id alone.
 */
@NullMarked
package org.duijie.api.store;

import org.jspecify.annotations.NullMarked;
