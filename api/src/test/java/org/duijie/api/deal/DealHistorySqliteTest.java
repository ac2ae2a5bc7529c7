package org.duijie.api.deal;

class DealHistorySqliteTest extends DealHistoryContract {}
