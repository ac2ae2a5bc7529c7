/** The results of a campaign. */
@NullMarked
package org.duijie.api.report;

import org.jspecify.annotations.NullMarked;
