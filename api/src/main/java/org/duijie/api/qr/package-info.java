/** QR codes, which a phone reads from a screen or from paper. */
@NullMarked
package org.duijie.api.qr;

import org.jspecify.annotations.NullMarked;
