/**
 * The database: addresses, migrations, connections, transactions, and what every table needs. Only tables use the
 * inside of a {@link org.duijie.api.db.Transaction}; every key begins with a {@link org.duijie.api.db.BureauId}.
 */
@NullMarked
package org.duijie.api.db;

import org.jspecify.annotations.NullMarked;
