#include "core/storage/SqliteFailure.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cerrno>

namespace amphoe::storage {
namespace {

using domain::FailureCode;

TEST(SqliteFailureTest, EveryKindOfTroubleHasItsCode) {
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_CORRUPT_VTAB, 0), FailureCode::StoreDamaged);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_NOTADB, 0), FailureCode::StoreDamaged);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_IOERR_SHORT_READ, 0), FailureCode::StoreDamaged);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_FULL, 0), FailureCode::StoreFull);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_IOERR_WRITE, ENOSPC), FailureCode::StoreFull);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_IOERR_WRITE, EDQUOT), FailureCode::StoreFull);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_IOERR_WRITE, EIO), FailureCode::StoreUnavailable);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_CANTOPEN, EACCES), FailureCode::StoreUnavailable);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_READONLY_DIRECTORY, 0), FailureCode::StoreUnavailable);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_BUSY_SNAPSHOT, 0), FailureCode::StoreUnavailable);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_CONSTRAINT_FOREIGNKEY, 0), FailureCode::CaseUnknown);
    EXPECT_EQ(failure_code_of_sqlite(SQLITE_CONSTRAINT_UNIQUE, 0), FailureCode::UnexpectedError);
}

}  // namespace
}  // namespace amphoe::storage
