package org.duijie.api.http;

class TwiceAtOnceSqliteTest extends TwiceAtOnceContract {}
