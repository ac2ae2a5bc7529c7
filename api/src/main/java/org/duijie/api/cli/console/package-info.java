/** What every command needs: terminal, languages, words, figures, tables, faults. */
@NullMarked
package org.duijie.api.cli.console;

import org.jspecify.annotations.NullMarked;
