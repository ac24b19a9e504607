// A whole counter made of fakes, ready for a visit.
#pragma once

#include "core/workflows/CounterPorts.h"
#include "core/workflows/DocumentIssue.h"
#include "tests/support/FakeDevices.h"
#include "tests/support/FakeGallery.h"
#include "tests/support/FakePaperMedium.h"
#include "tests/support/ManualClock.h"
#include "tests/support/MemoryStore.h"

namespace amphoe::testing {

/// Delivers from the memory store to the fake centre, as the real pump would.
class FakeDelivery final : public ports::Delivery {
  public:
    FakeDelivery(MemoryStore& store, FakeCentre& centre, ports::Clock& clock);
    ports::DeliveryReport deliver(std::stop_token stop) override;

  private:
    void save(const domain::SealedMessage& message, const domain::CentreReceipt& receipt);
    MemoryStore& store_;
    FakeCentre& centre_;
    ports::Clock& clock_;
};

/// Members may be changed before and during a test; `ports` borrows them all.
struct FakeCounter {
    FakeCounter();
    ~FakeCounter();

    domain::Officer officer{"O-0001", "น.ส. กมล เจ้าหน้าที่", "Miss Kamon Officer", domain::Role::CounterOfficer, "9901"};
    domain::Officer supervisor{"S-0001", "นาง สุดา หัวหน้า", "Mrs Suda Supervisor", domain::Role::Supervisor, "9901"};
    domain::Workstation workstation{"WS-9901-01", "9901", "สำนักทะเบียนอำเภอตัวอย่าง", "Example District Registry", "2",
                                    true,         true};
    domain::ConsentNotice notice{"3",
                                 "2026-11-01",
                                 {"ประกาศ"},
                                 {"Notice"},
                                 domain::LegalBasis::ConsentSection26,
                                 {{domain::LegalBasis::ConsentSection26, {"ความยินยอม", "Consent"}},
                                  {domain::LegalBasis::LegalDuty, {"หน้าที่ตามกฎหมาย", "Legal duty"}}}};
    domain::EnrolmentRules rules{
        "1", "2026-11-01",
        7,   15,
        3,   20,
        500, {{"IAL2.3", {"chip", "card_status", "face"}}, {"IAL1.3", {"chip", "card_status"}}, {"IAL1", {}}}};
    ManualClock clock;
    MemoryStore store;
    FakeCardReader card_reader;
    FakeCamera camera;
    FakeFaceMatcher face_matcher;
    FakePictureCodec picture_codec;
    FakeSealer sealer;
    FakeCentre centre;
    FakeDelivery delivery{store, centre, clock};
    FakeRenderer renderer;
    FakeSigner signer;
    FakePrinter printer;
    FakePaperMedium medium;
    workflows::FaceGuards face_guards{face_matcher, clock, rules.face, std::make_unique<FakeGallery>(),
                                      std::make_unique<FakeGallery>()};
    workflows::CounterPorts ports{card_reader, camera, face_matcher, picture_codec, store,   store,      store,
                                  sealer,      centre, delivery,     renderer,      signer,  printer,    clock,
                                  workstation, notice, rules,        face_guards,   nullptr, &store.days};
    workflows::PaperPorts papers{store,    store, store.stock, sealer, renderer, signer, printer,
                                 delivery, clock, workstation, {},     nullptr,  &medium};
};

}  // namespace amphoe::testing
