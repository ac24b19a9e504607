// What an assembly of fakes is made of: a whole counter in memory whose parts a test may break one by one.
#pragma once

#include <filesystem>
#include <map>

#include "core/configuration/WorkstationSettings.h"
#include "gui/Assembly.h"
#include "tests/gui/console/ScriptedDesks.h"
#include "tests/gui/console/ScriptedDevices.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeCounter.h"
#include "tests/support/FakeOneTimeCodes.h"
#include "tests/support/FakePower.h"
#include "tests/support/FakeScanner.h"
#include "tests/support/MemoryQueueBook.h"
#include "tests/support/MemorySupervisionBook.h"

namespace amphoe::testing {

/// Everything outlives the assemblies made of it, as a disk would.
struct ConsoleWorld {
    ConsoleWorld();
    ~ConsoleWorld();

    FakeCounter counter;
    FakePower power;  ///< no battery until a test says so
    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    CentreWithClock centre{counter.centre};
    ScriptedFaceMeasurement face_measurement{counter.face_matcher};
    gui::FaceSetUp face_set_up;
    ScriptedCardReader card_reader;
    FolderPrinter printer;
    FakeScanner scanner;
    ScriptedSigner signer;
    ScriptedInspection inspection{signer};
    ScriptedSyncDesk sync_desk;
    ScriptedAuditLog audit_log;
    bool scripted_audit = false;  ///< audit commands see `audit_log` instead of the store's
    configuration::WorkstationSettings settings;
    std::map<std::string, domain::Failure> broken;  ///< part -> why: "settings", "store", "centre", "face_matcher" ...
    std::filesystem::path data;
    std::filesystem::path resources;
    FakeStoreMaintenance maintenance;
    std::string provisioned;  ///< what was asked of `provision`
    bool throws = false;
    ports::FaceMatcher* matcher = nullptr;  ///< null: the counter's fake
    ports::TrustedTime* time = nullptr;
    ports::FeedTables* tables = nullptr;
    MemoryQueueBook queue_book;
    ports::OutreachBook* outreach = nullptr;
    MemorySupervisionBook supervision;
    BookingTables bookings;
};

}  // namespace amphoe::testing
