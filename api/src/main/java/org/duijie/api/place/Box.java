package org.duijie.api.place;

/** A part of the earth in degrees, both ends included. */
public record Box(double south, double west, double north, double east) {}
