#include "tests/support/SampleHouseEvidence.h"

namespace amphoe::testing {

domain::HouseEvidenceList sample_house_evidence() {
    using enum domain::EvidenceCase;
    const std::set<std::string> built{"new", "split", "merge"};
    const std::set<std::string> all{"new", "split", "merge", "complete", "demolish", "correct"};
    domain::HouseEvidenceList list{"1", "2026-11-01", {}, {}};
    list.papers = {
        {"LAND", "เอกสารสิทธิที่ดิน", "Land document", built},
        {"PERMIT", "ใบอนุญาตก่อสร้าง", "Building permit", built},
        {"LANDOWNER", "หนังสือยินยอม", "Landowner's consent", built},
        {"COMPLETION", "หนังสือรับรองการก่อสร้าง", "Certificate of completion", {"complete"}},
        {"DEMOLITION_PERMIT", "ใบอนุญาตรื้อถอน", "Demolition permit", {"demolish"}},
        {"HOUSE_BOOK", "ทะเบียนบ้าน", "House book", {"correct"}},
        {"OFFICIAL_RECORD", "เอกสารราชการ", "Official paper", {"correct"}},
        {"DELEGATION", "หนังสือมอบหมาย", "Delegation letter", all},
        {"HEADMAN", "ใบรับแจ้งของผู้ใหญ่บ้าน", "Headman's sheet", {"new", "split", "merge", "complete", "demolish"}},
        {"PHOTO", "ภาพถ่ายบ้าน", "Photos", {"new", "split", "merge", "complete", "demolish"}}};
    list.needs = {{all, Delegated, {"DELEGATION"}},
                  {built, WithPermit, {"PERMIT"}},
                  {built, WithoutPermit, {"LAND", "LANDOWNER"}},
                  {built, OutsideLocalOffice, {"HEADMAN"}},
                  {{"complete"}, Always, {"COMPLETION", "HEADMAN"}},
                  {{"demolish"}, Always, {"DEMOLITION_PERMIT", "HEADMAN"}},
                  {{"correct"}, Always, {"HOUSE_BOOK", "OFFICIAL_RECORD"}}};
    return list;
}

}  // namespace amphoe::testing
