/**
 * The database: addresses, migrations, connections, transactions, and what every table needs. A {@link
 * org.duijie.api.db.Transaction} opens for tables alone; every key begins with a {@link
 * org.duijie.api.db.BureauId}.
 */
@NullMarked
package org.duijie.api.db;

import org.jspecify.annotations.NullMarked;
