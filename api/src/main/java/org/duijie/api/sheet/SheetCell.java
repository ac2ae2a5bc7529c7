package org.duijie.api.sheet;

/** The text of a cell, and its column. */
record SheetCell(SheetColumn column, String text) {}
