package org.duijie.api.place;

/** A rectangle of longitudes and latitudes in degrees, including its edges. */
public record Box(double south, double west, double north, double east) {}
