package org.duijie.api.deal;

class HoldLimitSqliteTest extends HoldLimitContract {}
