package org.duijie.api.http;

class HoldLimitSqliteTest extends HoldLimitContract {}
