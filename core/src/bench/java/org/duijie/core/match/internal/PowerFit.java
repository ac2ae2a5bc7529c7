package org.duijie.core.match.internal;

import java.util.List;

/** The power law y = factor · x^exponent nearest to some points, by least squares of the logarithms. */
record PowerFit(double factor, double exponent) {
    /** A point of two positive numbers. */
    record Point(double x, double y) {}

    /** NaN for fewer than two different x. */
    static PowerFit of(List<Point> points) {
        double n = points.size();
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (Point point : points) {
            double x = Math.log(point.x());
            double y = Math.log(point.y());
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumXY += x * y;
        }
        double exponent = (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
        return new PowerFit(Math.exp((sumY - exponent * sumX) / n), exponent);
    }

    double at(double x) {
        return factor * Math.pow(x, exponent);
    }
}
