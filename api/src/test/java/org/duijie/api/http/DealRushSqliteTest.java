package org.duijie.api.http;

class DealRushSqliteTest extends DealRushContract {}
