/**
 * The command line: reads files through the codecs, asks core, and says in Chinese or English what came of it. Nothing of the
 * trade is decided here.
 */
@NullMarked
package org.duijie.api.cli;

import org.jspecify.annotations.NullMarked;
