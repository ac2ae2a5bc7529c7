package org.duijie.api.deal;

class DealRushSqliteTest extends DealRushContract {}
