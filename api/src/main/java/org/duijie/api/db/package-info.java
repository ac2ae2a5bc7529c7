/**
 * The database: addresses, migrations, connections, transactions, and what every table needs. Only table classes use
 * the connection of a {@link org.duijie.api.db.Transaction}. Every key begins with a
 * {@link org.duijie.api.db.BureauId}.
 */
@NullMarked
package org.duijie.api.db;

import org.jspecify.annotations.NullMarked;
