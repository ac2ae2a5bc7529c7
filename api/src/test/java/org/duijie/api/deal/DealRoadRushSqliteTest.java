package org.duijie.api.deal;

class DealRoadRushSqliteTest extends DealRoadRushContract {}
