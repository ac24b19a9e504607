#include "tests/architecture/IncludeRules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amphoe::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<SourceFile> file(const std::string& path, const std::string& include_line) {
    SourceFile source{path, {}, {include_line}};
    source.includes = includes_in(source.lines);
    return {source};
}

TEST(IncludeRulesTest, CoreMayNotIncludeDevicesOrGui) {
    EXPECT_THAT(forbidden_includes(file("core/sync/A.cpp", "#include \"devices/card/pcsc/PcscCardReader.h\"")),
                SizeIs(1));
    EXPECT_THAT(forbidden_includes(file("core/sync/A.cpp", "#include \"gui/desk/DeskWindow.h\"")), SizeIs(1));
}

TEST(IncludeRulesTest, GuiAndDevicesDoNotKnowEachOtherButTheAssemblyKnowsBoth) {
    EXPECT_THAT(forbidden_includes(file("gui/desk/A.cpp", "#include \"devices/camera/OpenCvCamera.h\"")), SizeIs(1));
    EXPECT_THAT(forbidden_includes(file("devices/camera/A.cpp", "#include \"gui/desk/DeskWindow.h\"")), SizeIs(1));
    EXPECT_THAT(forbidden_includes(file("gui/Assembly.cpp", "#include \"devices/camera/OpenCvCamera.h\"")), IsEmpty());
}

TEST(IncludeRulesTest, WorkflowsKnowPortsOnly) {
    EXPECT_THAT(forbidden_includes(file("core/workflows/A.cpp", "#include \"core/storage/Database.h\"")), SizeIs(1));
    EXPECT_THAT(forbidden_includes(file("core/workflows/A.cpp", "#include \"core/ports/Clock.h\"")), IsEmpty());
}

TEST(IncludeRulesTest, ImplementationsOfPortsDoNotKnowEachOther) {
    EXPECT_THAT(forbidden_includes(file("core/sync/A.cpp", "#include \"core/storage/Database.h\"")), SizeIs(1));
}

TEST(IncludeRulesTest, DomainUsesTheStandardLibraryOnly) {
    EXPECT_THAT(forbidden_includes(file("core/domain/A.h", "#include <nlohmann/json.hpp>")), SizeIs(1));
    EXPECT_THAT(forbidden_includes(file("core/domain/A.h", "#include <string>")), IsEmpty());
}

TEST(IncludeRulesTest, ForeignHeadersStayInTheirOnePlace) {
    EXPECT_THAT(forbidden_includes(file("gui/desk/A.cpp", "#include <wx/wx.h>")), IsEmpty());
    EXPECT_THAT(forbidden_includes(file("gui/presenters/A.cpp", "#include <wx/wx.h>")), SizeIs(1));
    EXPECT_THAT(forbidden_includes(file("gui/console/A.cpp", "#include <wx/string.h>")), SizeIs(1));
    EXPECT_THAT(forbidden_includes(file("devices/card/thai/A.cpp", "#include <winscard.h>")), SizeIs(1));
    EXPECT_THAT(forbidden_includes(file("devices/card/pcsc/A.cpp", "#include <winscard.h>")), IsEmpty());
    EXPECT_THAT(forbidden_includes(file("gui/desk/A.cpp", "#include <opencv2/core.hpp>")), SizeIs(1));
    EXPECT_THAT(forbidden_includes(file("core/face/A.cpp", "#include <opencv2/core.hpp>")), IsEmpty());
    EXPECT_THAT(forbidden_includes(file("core/workflows/A.cpp", "#include <sqlite3.h>")), SizeIs(1));
}

TEST(IncludeRulesTest, CyclesAreFoundAndNamed) {
    auto sources = file("devices/camera/A.h", "#include \"devices/printer/B.h\"");
    const auto back = file("devices/printer/B.h", "#include \"devices/camera/A.h\"");
    sources.insert(sources.end(), back.begin(), back.end());
    EXPECT_THAT(module_cycles(sources), ElementsAre("devices/camera -> devices/printer -> devices/camera"));
}

TEST(IncludeRulesTest, ScardCodesOutsideTheAdapterAreFound) {
    EXPECT_THAT(foreign_symbols(file("gui/desk/A.cpp", "if (code == SCARD_W_REMOVED_CARD) {")), SizeIs(1));
    EXPECT_THAT(foreign_symbols(file("devices/card/pcsc/A.cpp", "SCardConnect(")), IsEmpty());
}

}  // namespace
}  // namespace amphoe::architecture
