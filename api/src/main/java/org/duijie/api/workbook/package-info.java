/** Reads the rows of XLSX and CSV files within limits, and writes XLSX files. Knows nothing of what the cells mean. */
@NullMarked
package org.duijie.api.workbook;

import org.jspecify.annotations.NullMarked;
